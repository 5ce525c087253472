#include "emit/hostile.hpp"

namespace plan::fixture {

std::vector<std::string> hostile_texts() {
    std::string mixed;
    while (mixed.size() < 10'000)
        mixed += "æ,;\\ \"'<b>&";
    return {
        "</title></style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- --> ]]> <![CDATA[ <?php",
        "&lt;script&gt; &#60; &amp;",
        "javascript:alert(1)",
        " jAvAsCrIpT\t:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//evil.example/x",
        "https://evil.example/\"onclick=\"x",
        "\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "\nATTACH:file\n",
        "a\\,b;c:d\\\\n\\",
        "\u2028\u2029",
        "\u202Eevil\u2066x\u2069",
        "\x1b]8;;https://evil.example\x07"
        "click\x1b[31m",
        "\u0085\u009b31m",
        "| a | b |\n|---|---|",
        "[x](https://evil.example) ![y](https://evil.example/p.png) <https://evil.example>",
        "@alle #1 https://evil.example www.evil.example a@evil.example",
        "`code` **bold** _em_ ~~del~~ $x$",
        "# heading",
        "- item",
        "1. item",
        "> quote",
        "===",
        "{0} {1} {{",
        "%s %n",
        std::string(10'000, 'x'),
        mixed,
        "",
    };
}

} // namespace plan::fixture
