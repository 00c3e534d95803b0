/* The version of the suite, as --version prints it and NEWS names it. */
#ifndef COMMON_VERSION_H
#define COMMON_VERSION_H

#define NEWSFILTERS_VERSION "0.1.0"

#endif
