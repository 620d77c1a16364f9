/** What was measured, where and when, as Markdown. */
@NullMarked
package dev.comptoir.bench.report;

import org.jspecify.annotations.NullMarked;
