// Plans as many hands write them, by a seed: every shape of measure, every layout of
// fields that is read, and what may stand between. Nothing here is right or wrong
// about a plan; it only has to be read without being refused.
#pragma once

#include "random_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace plan::edit::testing {

class RandomPlan {
public:
    explicit RandomPlan(Dice& dice)
        : m_dice(dice) {}

    // The bytes of a file.
    std::string make() {
        m_text.clear();
        m_number = 0;
        if (m_dice.chance(60))
            m_text += "---\nplan: 1\ntitle: Plan\nperiod: 2021\n---\n\n";
        m_style = random_style(m_dice);
        for (unsigned part = 2 + m_dice.below(5); part > 0; --part) {
            if (m_dice.chance(15))
                m_style = random_style(m_dice);
            add_part();
            if (m_dice.chance(85))
                m_text += m_dice.chance(10) ? "\n\n" : "\n";
        }
        return as_file();
    }

private:
    std::string as_file() {
        std::string text = m_text;
        if (m_dice.chance(25))
            while (text.ends_with('\n'))
                text.pop_back();
        if (m_dice.chance(25)) {
            std::string crlf;
            for (const char c : text)
                crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
            text = std::move(crlf);
        }
        return m_text.starts_with("---") && m_dice.chance(10) ? "\xef\xbb\xbf" + text : text;
    }

    void add_part() {
        switch (m_dice.below(12)) {
        case 0:
        case 1:
        case 2:
            return block();
        case 3:
            return heading_measure();
        case 4:
        case 5:
            return boxes();
        case 6:
        case 7:
            return bullets();
        case 8:
        case 9:
            return table();
        case 10:
            m_text += m_dice.of(headings);
            return;
        default:
            m_text += m_dice.of(passages);
        }
    }

    std::string text_of_measure() {
        std::string text(m_dice.of(texts));
        if (m_dice.chance(20))
            text += " {#m" + std::to_string(++m_id) + "}";
        if (m_dice.chance(25))
            text += inline_fields(m_dice);
        return text;
    }

    // Each line of the text with what stands before it.
    static std::string hung(std::string_view text, std::string_view before) {
        std::string out;
        for (const char c : text) {
            out += c;
            if (c == '\n')
                out += before;
        }
        return out;
    }

    void fields(const std::string& indent, bool lazily) {
        const std::string& pad = lazily ? std::string() : indent;
        const std::vector<std::string> chosen = some_fields(m_dice);
        for (const std::string& field : chosen) {
            if (m_style.apart)
                m_text += "\n";
            m_text += pad + hung(m_style.line(field), pad + (m_style.item ? "  " : "")) + "\n";
        }
        if (m_dice.chance(30))
            log(pad);
        if (m_dice.chance(8))
            m_text += pad + m_style.line("Ny frist: 1. november") + "\n" + pad +
                      m_style.line("Ny frist: 1. desember") + "\n";
    }

    void log(const std::string& pad) {
        const std::string marker(m_dice.of(log_markers));
        if (m_dice.chance(15)) {
            m_text += pad + m_style.line("Logg: 2021-03-02: Krav sendt.") + "\n";
            return;
        }
        m_text += pad + m_style.line("Logg:") + "\n";
        const std::string inside = pad + (m_style.item ? "  " : "");
        for (unsigned entries = m_dice.below(4); entries > 0; --entries)
            m_text += inside + marker + hung(m_dice.of(entries_of_log), inside + "  ") + "\n";
    }

    void steps(const std::string& indent) {
        const bool boxed = m_dice.chance(60);
        for (unsigned count = 1 + m_dice.below(3); count > 0; --count) {
            m_text += indent + "- " + (boxed ? (m_dice.chance(50) ? "[ ] " : "[x] ") : "") +
                      std::string(m_dice.of(step_texts)) + "\n";
            if (m_dice.chance(15))
                m_text += indent + "  Frist: juni\n";
        }
    }

    void block() {
        for (unsigned count = 1 + m_dice.below(3); count > 0; --count) {
            if (m_dice.chance(8))
                m_text += "<!-- plan: allow missing-deadline -->\n";
            const bool bold = m_dice.chance(20);
            m_text += bold ? "**Tiltak " : "Tiltak ";
            m_text += std::to_string(++m_number) + (bold ? ":** " : ": ");
            m_text += text_of_measure() + (m_dice.chance(6) ? "  \n" : "\n");
            body_of_measure("");
            if (m_dice.chance(15))
                m_text += m_dice.of(below_block);
            if (count > 1 && m_dice.chance(70))
                m_text += "\n";
        }
    }

    // Fields and steps in either order.
    void body_of_measure(const std::string& indent) {
        const bool first = m_dice.chance(30);
        if (first && m_dice.chance(40))
            steps(indent);
        if (m_dice.chance(75))
            fields(indent, false);
        if (!first && m_dice.chance(25))
            steps(indent);
    }

    void heading_measure() {
        if (m_dice.chance(20))
            m_text += "Tiltak " + std::to_string(++m_number) + ": Kreve lokaler\n-----\n";
        else
            m_text += "### Tiltak " + std::to_string(++m_number) + " " +
                      std::string(m_dice.of(short_texts)) + "\n";
        if (m_dice.chance(70))
            m_text += "\n";
        if (m_dice.chance(25))
            m_text += m_dice.chance(50) ? "Litt om hvorfor.\n\n" : "Litt om hvorfor.\n";
        if (m_dice.chance(75))
            fields("", false);
        if (m_dice.chance(30)) {
            if (m_dice.chance(60))
                m_text += "\n";
            steps("");
        }
    }

    void items(bool boxed) {
        const std::string marker(m_dice.of(boxed ? box_markers : bullet_markers));
        const std::string outer(m_dice.chance(8) ? " " : "");
        const std::string inner = outer + indent_below(marker);
        const bool loose = m_dice.chance(15);
        const bool ordered = support::is_digit(marker.front());
        const unsigned all = 1 + m_dice.below(4);
        for (unsigned count = all; count > 0; --count) {
            m_text +=
                outer + (ordered ? std::to_string(all - count + 1) + marker.substr(1) : marker);
            if (boxed || m_dice.chance(5))
                m_text += m_dice.chance(60) ? "[ ] " : "[x] ";
            m_text += hung(text_of_measure(), m_dice.chance(80) ? inner : "") + "\n";
            if (m_dice.chance(25))
                steps(inner);
            if (m_dice.chance(45))
                fields(inner, m_dice.chance(10) && !m_style.item);
            if (loose && count > 1)
                m_text += "\n";
        }
    }

    void boxes() { items(true); }

    void bullets() {
        m_text += m_dice.of(lead_ins);
        items(m_dice.chance(10));
    }

    void table() {
        m_text += random_table(m_dice);
        if (m_dice.chance(10))
            m_text += "Tiltak " + std::to_string(++m_number) + ": Rett under\nAnsvar: Leder\n";
    }

    Dice& m_dice;
    std::string m_text;
    FieldLayout m_style;
    unsigned m_number = 0;
    unsigned m_id = 0;
};

} // namespace plan::edit::testing
