@NullMarked
package org.fanzai.app.simulate;

import org.jspecify.annotations.NullMarked;
