/// Plays devices without hardware behind pseudo-terminals, as a script of JSON lines says.
@NullMarked
package org.fanzai.app.simulate;

import org.jspecify.annotations.NullMarked;
