/// Runs files of bytes and their meanings (vectors) against the codecs.
@NullMarked
package org.fanzai.app.vectors;

import org.jspecify.annotations.NullMarked;
