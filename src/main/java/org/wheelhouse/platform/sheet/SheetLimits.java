package org.wheelhouse.platform.sheet;

/**
 * How much a file may ask of the server.
 *
 * @param fileBytes the file as it was sent
 * @param entries parts of an .xlsx, which is a zip archive
 * @param entryBytes one part when inflated
 * @param totalBytes all parts when inflated
 * @param ratio inflated to packed size, for what inflates to more than a megabyte
 * @param rows rows below the heading
 * @param columns columns of a row
 * @param cellCharacters characters in a cell; Excel itself holds no more than 32,767
 */
public record SheetLimits(
        long fileBytes,
        int entries,
        long entryBytes,
        long totalBytes,
        int ratio,
        int rows,
        int columns,
        int cellCharacters) {

    private static final long MB = 1024 * 1024;

    public static final SheetLimits DEFAULT =
            new SheetLimits(50 * MB, 1_000, 150 * MB, 200 * MB, 100, 200_000, 200, 32_767);
}
