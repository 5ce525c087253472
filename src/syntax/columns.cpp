#include "plan/syntax/columns.hpp"

#include "plan/adapters/table_row.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::syntax {
namespace {

std::optional<int> year_of(std::string_view text) {
    if (text.size() != 4 || !std::all_of(text.begin(), text.end(), support::is_digit))
        return std::nullopt;
    const int year =
        (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    return year >= 1970 && year <= 2999 ? std::optional(year) : std::nullopt;
}

// The longest beginning of the head that is a word of the context.
std::optional<std::uint16_t> find_head(words::Context context, std::string_view folded) {
    for (std::size_t end = folded.size(); end != 0 && end != std::string_view::npos;
         end = folded.find_last_of(" /(-,", end - 1))
        if (const auto meaning = words::find(context, support::trim(folded.substr(0, end))))
            return meaning;
    return std::nullopt;
}

} // namespace

Text cell_text(const source::SourceFile& file, source::Span cell) {
    const std::string_view bytes = file.view(cell);
    Text text;
    std::size_t from = 0;
    const auto replace = [&](std::size_t at, std::size_t size, std::string_view with) {
        text.append_raw({cell.begin + static_cast<std::uint32_t>(from),
                         cell.begin + static_cast<std::uint32_t>(at)},
                        bytes.substr(from, at - from));
        text.append_replaced({cell.begin + static_cast<std::uint32_t>(at),
                              cell.begin + static_cast<std::uint32_t>(at + size)},
                             with);
        from = at + size;
    };
    static constexpr support::CharacterSet marks{"\\&<"};
    for (std::size_t at = marks.find(bytes); at < bytes.size(); at = marks.find(bytes, at + 1)) {
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("\\|"))
            replace(at++, 2, "|");
        else if (rest.starts_with("&nbsp;"))
            replace(at, 6, " ");
        else if (rest.starts_with("<br") || rest.starts_with("<BR")) {
            const std::size_t close = rest.find('>');
            const std::string_view inner =
                close == std::string_view::npos ? "x" : rest.substr(3, close - 3);
            if (support::trim(inner).empty() || support::trim(inner) == "/")
                replace(at, close + 1, "\n");
        }
        at = std::max(at, from == 0 ? at : from - 1);
    }
    text.append_raw({cell.begin + static_cast<std::uint32_t>(from), cell.end}, bytes.substr(from));
    return text;
}

std::vector<Column> columns_of(const source::SourceFile& file, std::size_t number) {
    std::vector<Column> columns;
    const source::Span line = file.lines.content(number);
    for (const source::Span cell : adapters::split_row(file.view(line), line.begin)) {
        Column column;
        std::string head = cell_text(file, cell).view().empty()
                               ? std::string()
                               : support::tidy(cell_text(file, cell).view());
        while (head.ends_with(':') || head.ends_with('?') || head.ends_with(' ') ||
               head.ends_with('*'))
            head.pop_back();
        head.erase(0, std::min(head.find_first_not_of('*'), head.size()));
        const std::string folded = support::fold(head);
        column.head = head;
        column.span = cell;
        column.year = year_of(folded);
        if (words::find(words::Context::number_column, folded) || folded == "nr.")
            column.role = Column::Role::number;
        else if (const auto field = find_head(words::Context::field, folded)) {
            column.field = static_cast<words::Field>(*field);
            column.role =
                column.field == words::Field::measure ? Column::Role::measure : Column::Role::field;
        } else if (find_head(words::Context::measure, folded))
            column.role = Column::Role::measure;
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace plan::syntax
