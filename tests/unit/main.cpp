// The unit tests' program. doctest's main costs more to compile than all the
// tests of a layer, so it stands alone here.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
