/// A station without a screen: JSON lines in, JSON lines out.
@NullMarked
package org.fanzai.app.headless;

import org.jspecify.annotations.NullMarked;
