@NullMarked
package org.fanzai.app.vectors;

import org.jspecify.annotations.NullMarked;
