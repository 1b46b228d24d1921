@NullMarked
package org.fanzai.app.scenario;

import org.jspecify.annotations.NullMarked;
