/// Scenarios: a library in miniature, what people do in it, and what must come of it.
@NullMarked
package org.fanzai.app.scenario;

import org.jspecify.annotations.NullMarked;
