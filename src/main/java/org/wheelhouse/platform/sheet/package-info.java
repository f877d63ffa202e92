/** Spreadsheets that people upload and take away: .xlsx and .csv, bounded in every direction, with formula cells made harmless. */
package org.wheelhouse.platform.sheet;
