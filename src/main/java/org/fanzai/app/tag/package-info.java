/// What tags say, as JSON.
@NullMarked
package org.fanzai.app.tag;

import org.jspecify.annotations.NullMarked;
