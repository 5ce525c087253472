#include "script.hpp"

#include "plan/support/hash.hpp"

namespace plan::emit {
namespace {

// All words stand in the page: the form has them in data-some and data-none.
constexpr Markup filter = R"js((() => {
const form = document.getElementById("P-filter");
const [words, group, role] = form.querySelectorAll("input, select");
const told = form.querySelector("[role=status]");
const rows = [...document.querySelectorAll(".part .row")].map(row => ({row, text: row.textContent.toLowerCase()}));
const parts = document.querySelectorAll(".part");
let timer;
const show = () => {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const active = wanted.length > 0 || group.value !== "" || role.value !== "";
  let count = 0;
  for (const {row, text} of rows) {
    row.hidden = (group.value && row.dataset.g !== group.value) ||
      (role.value && !row.dataset.r.split(" ").includes(role.value)) ||
      !wanted.every(word => text.includes(word));
    if (!row.hidden) count++;
  }
  for (const part of parts)
    part.hidden = active && !part.querySelector(".row:not([hidden])");
  form.classList.toggle("on", active);
  clearTimeout(timer);
  timer = setTimeout(() => {
    told.textContent = active ? (count ? form.dataset.some : form.dataset.none)
      .replace("{0}", count).replace("{1}", rows.length) : "";
  }, 200);
};
const reset = () => {
  words.value = group.value = role.value = "";
  show();
};
form.addEventListener("input", show);
form.querySelector("button").addEventListener("click", () => { reset(); words.focus(); });
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target && target.closest("[hidden]")) reset();
});
form.hidden = false;
})();)js";

} // namespace

Markup filter_script() {
    return filter;
}

const std::string& filter_script_hash() {
    static const std::string hash = support::base64(support::sha256(filter.text()));
    return hash;
}

} // namespace plan::emit
