/// The demonstration: a library of real titles, and a reader who borrows.
@NullMarked
package org.fanzai.app.demo;

import org.jspecify.annotations.NullMarked;
