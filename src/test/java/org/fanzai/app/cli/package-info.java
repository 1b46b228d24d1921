@NullMarked
package org.fanzai.app.cli;

import org.jspecify.annotations.NullMarked;
