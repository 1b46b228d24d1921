/// The commands of the program, one class each.
@NullMarked
package org.fanzai.app.cli;

import org.jspecify.annotations.NullMarked;
