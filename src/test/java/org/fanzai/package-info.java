/// Checks of the whole: architecture, texts, formatting of the samples.
@NullMarked
package org.fanzai;

import org.jspecify.annotations.NullMarked;
