@org.jspecify.annotations.NullMarked
package org.fanzai.ui.desk;
