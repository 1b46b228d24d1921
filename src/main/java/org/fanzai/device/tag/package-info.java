/// The data models of library tags (ISO 28560): bytes of a tag to what they say and back. Pure.
@NullMarked
package org.fanzai.device.tag;

import org.jspecify.annotations.NullMarked;
