@NullMarked
package org.fanzai.app.durability;

import org.jspecify.annotations.NullMarked;
