/** Charts drawn in the browser by ECharts, from data and not from drawing orders. */
@NullMarked
package dev.comptoir.ui.chart;

import org.jspecify.annotations.NullMarked;
