/// What a station holds, as lines, also while it runs.
@NullMarked
package org.fanzai.app.inspect;

import org.jspecify.annotations.NullMarked;
