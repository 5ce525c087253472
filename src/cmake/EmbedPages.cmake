# plan_embed_pages(<target>): turns src/diagnostics/explain/*.nb.md into one C++
# file in the build folder and adds it to the target. An edited, added or removed
# page makes it anew.
#
# The same file is the script that writes the C++:
#   cmake -D PAGES_DIR=… -D OUTPUT=… -P EmbedPages.cmake

# What ends a raw string here; no page can hold it by accident.
set(_plan_page_delimiter "plan_page")

function(plan_write_pages pages_dir output)
  file(GLOB pages "${pages_dir}/*.nb.md")
  # Rules are looked up by name: `<` on bytes, as in C++.
  list(TRANSFORM pages REPLACE "^.*/([a-z0-9-]+)\\.nb\\.md$" "\\1")
  list(SORT pages COMPARE STRING)
  set(rows "")
  foreach(name IN LISTS pages)
    file(READ "${pages_dir}/${name}.nb.md" text)
    string(FIND "${text}" ")${_plan_page_delimiter}\"" clash)
    if(NOT clash EQUAL -1)
      message(FATAL_ERROR "${name}.nb.md holds the delimiter of the raw string it is put into")
    endif()
    string(APPEND rows
      "    ExplainPage{\"${name}\", R\"${_plan_page_delimiter}(${text})${_plan_page_delimiter}\"},\n")
  endforeach()
  file(WRITE "${output}"
    "// Made from src/diagnostics/explain by src/cmake/EmbedPages.cmake.\n"
    "#include \"diagnostics/explain_pages.hpp\"\n\n"
    "#include <array>\n\n"
    "namespace plan::diagnostics {\n"
    "namespace {\n\n"
    "constexpr std::array embedded_pages = {\n"
    "${rows}"
    "};\n\n"
    "} // namespace\n\n"
    "std::span<const ExplainPage> explain_pages() {\n"
    "    return embedded_pages;\n"
    "}\n\n"
    "} // namespace plan::diagnostics\n")
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  plan_write_pages("${PAGES_DIR}" "${OUTPUT}")
  return()
endif()

set(_plan_embed_pages_script "${CMAKE_CURRENT_LIST_FILE}")

function(plan_embed_pages target)
  set(pages_dir "${PROJECT_SOURCE_DIR}/src/diagnostics/explain")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/explain_pages.cpp")
  file(GLOB pages CONFIGURE_DEPENDS "${pages_dir}/*.nb.md")
  # In the command line, so that a removed page changes it.
  string(MD5 names "${pages}")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -D "PAGES_DIR=${pages_dir}" -D "OUTPUT=${output}" -D "NAMES=${names}"
            -P "${_plan_embed_pages_script}"
    DEPENDS ${pages} "${_plan_embed_pages_script}"
    COMMENT "Putting the pages of the rules into the program"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  # The generated file includes a header that stands in src/.
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
endfunction()
