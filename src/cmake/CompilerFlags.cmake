# Warnings, hardening and sanitizers, carried by one interface target.
add_library(plan_flags INTERFACE)

target_compile_options(plan_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror=switch
  -Wno-missing-field-initializers -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wframe-larger-than=16384)

if(PLAN_WARNINGS_AS_ERRORS)
  target_compile_options(plan_flags INTERFACE -Werror)
endif()

# GCC 12 sees an overlap in std::string that is not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(plan_flags INTERFACE -Wno-restrict)
endif()

if(NOT PLAN_SANITIZE)
  target_compile_options(plan_flags INTERFACE
    -fstack-protector-strong -fstack-clash-protection -fcf-protection -ftrivial-auto-var-init=zero)
  target_compile_definitions(plan_flags INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=$<IF:$<CXX_COMPILER_ID:GNU>,3,2>>)
  if(NOT PLAN_STATIC)
    target_compile_options(plan_flags INTERFACE $<$<BOOL:TRUE>:-fPIE>)
    target_link_options(plan_flags INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)
  endif()
  target_link_options(plan_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
else()
  target_compile_options(plan_flags INTERFACE
    -fsanitize=${PLAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(plan_flags INTERFACE -fsanitize=${PLAN_SANITIZE})
  # Sanitizers need larger frames than we allow ourselves.
  target_compile_options(plan_flags INTERFACE -Wno-frame-larger-than)
endif()

# _GLIBCXX_DEBUG would change the ABI that Debian's fmt was built with.
target_compile_definitions(plan_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(PLAN_FUZZ)
  # Without it the fuzzers would not see which code an input reaches.
  target_compile_options(plan_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PLAN_ASSERTIONS)
  foreach(type RELWITHDEBINFO RELEASE MINSIZEREL)
    string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_${type} "${CMAKE_CXX_FLAGS_${type}}")
    set(CMAKE_CXX_FLAGS_${type} "${CMAKE_CXX_FLAGS_${type}}" CACHE STRING "" FORCE)
  endforeach()
endif()

# Of what is precompiled g++ 12 forgets that it is a system's, and warns of it.
set(PLAN_PRECOMPILED_WARNINGS -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
