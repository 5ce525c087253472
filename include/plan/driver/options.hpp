// What the user asked for, as plain values. The command line fills it in; the
// stages take from it what they need.
#pragma once

#include <string>
#include <vector>

namespace plan::driver {

struct Options {
    std::vector<std::string> paths; // files and folders; `-` is standard input
    std::string format;
    std::string output; // `-` is standard output
    std::string config;
    std::string color = "auto";
    std::string language;
    std::string as_of;
    std::string year;
    std::string fail_on = "error";
    std::string stdin_filename;
    std::string responsible;
    std::string base_url;
    std::string revision;
    std::string period;  // of phrases that stand in no plan
    std::string adopted; // the same
    std::string date;    // of follow-up; else the reporting day
    std::string note;
    std::string reason;
    std::string case_number;
    std::vector<std::string> events; // `NAME=DATES`
    std::string due;                 // `30d`, or a date
    std::vector<std::string> responsibles;
    std::vector<std::string> statuses;
    std::vector<std::string> states;
    std::vector<std::string> sections;
    std::vector<std::string> show;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    int jobs = 0; // 0: as many as the machine has
    bool quiet = false;
    bool exit_zero = false;
    bool all_years = false;
    bool force = false;
    bool dry_run = false;
    bool overdue = false;
    bool no_deadline = false;
    bool no_responsible = false;
    bool check = false; // write nothing, name what would be written
    bool diff = false;  // write nothing, show what would change
    bool fix = false;
    bool internal = false; // for those who may see names and `Intern`
    bool todo = false;     // feeds as to-dos beside the calendars
};

} // namespace plan::driver
