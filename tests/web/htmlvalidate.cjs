// The rules of html-validate that pages are held to: all of the recommended and those for
// accessibility. Every exception says why.
module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // HTML reads it in either case; small letters are written everywhere else, too.
    "doctype-style": ["error", { style: "lowercase" }],
    // The plan decides its title; the rule is a search engine's wish.
    "long-title": "off",
  },
};
