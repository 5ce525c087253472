// What ical.js makes of feeds: ical_judge.mjs FILE.ics … prints a list for each file, of objects
// {kind, uid, first, last, properties, summary}; `last` as DTEND or DUE has it.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const days = (component, name) => {
  const value = component.getFirstPropertyValue(name);
  return value === null ? null : value.isDate ? value.toString() : `no DATE: ${value}`;
};

const read = (path) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  return calendar.getAllSubcomponents().map((item) => {
    const last = days(item, item.name === "vtodo" ? "due" : "dtend");
    return {
      kind: item.name.toUpperCase(),
      uid: item.getFirstPropertyValue("uid"),
      first: item.name === "vtodo" ? last : days(item, "dtstart"),
      last,
      properties: item.getAllProperties().length,
      summary: item.getFirstPropertyValue("summary"),
    };
  });
};

process.stdout.write(JSON.stringify(process.argv.slice(2).map(read)));
