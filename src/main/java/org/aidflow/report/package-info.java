/**
 * Pictures and pages from a folder of results. Java brings its tables to the size of a page; how they look is up to the
 * page's own scripts and style beside this package, and to Apache ECharts, which draws; for papers without a browser.
 */
@NullMarked
package org.aidflow.report;

import org.jspecify.annotations.NullMarked;
