/// Benchmarks that measure what they say.
@NullMarked
package org.fanzai.app.bench;

import org.jspecify.annotations.NullMarked;
