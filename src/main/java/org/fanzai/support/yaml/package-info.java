/// YAML 1.2 with the line of every value, read key by key, every problem told at once.
@NullMarked
package org.fanzai.support.yaml;

import org.jspecify.annotations.NullMarked;
