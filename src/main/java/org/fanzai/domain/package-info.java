/// The library's rules: pure records, sealed results and functions. Imports `java.base` only; no clock, no I/O, no
/// locale.
@NullMarked
package org.fanzai.domain;

import org.jspecify.annotations.NullMarked;
