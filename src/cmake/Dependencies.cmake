# All of them are Debian packages; tests/run and examples/run install them.
if(PLAN_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)

# The extensions have no pkg-config file of their own.
find_library(CMARK_GFM_EXTENSIONS NAMES cmark-gfm-extensions REQUIRED)
find_library(CMARK_GFM NAMES cmark-gfm REQUIRED)
find_path(CMARK_GFM_INCLUDE NAMES cmark-gfm-core-extensions.h REQUIRED)

add_library(plan_cmark INTERFACE)
target_include_directories(plan_cmark SYSTEM INTERFACE "${CMARK_GFM_INCLUDE}")
target_link_libraries(plan_cmark INTERFACE "${CMARK_GFM_EXTENSIONS}" "${CMARK_GFM}")

# For a static program fmt is used by its headers, since Debian has no static library
# of it.
if(PLAN_STATIC)
  set(PLAN_FMT fmt::fmt-header-only)
else()
  set(PLAN_FMT fmt::fmt)
endif()
