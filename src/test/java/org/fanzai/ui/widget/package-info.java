@NullMarked
package org.fanzai.ui.widget;

import org.jspecify.annotations.NullMarked;
