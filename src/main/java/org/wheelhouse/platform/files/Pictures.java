package org.wheelhouse.platform.files;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.wheelhouse.kernel.BusinessException;

/**
 * Takes in a photo: what it is, is read from its content and not from its name, and it is drawn anew, so that nothing but the picture
 * is kept (no place where it was taken, no script inside).
 */
public final class Pictures {

    /** What may be uploaded. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");
    private static final long MAX_PIXELS = 60_000_000;
    private static final int MAX_SIDE = 2048;

    private Pictures() {}

    /**
     * Any picture as JPEG, at most 2,048 pixels wide and high.
     *
     * @throws BusinessException {@code platform.picture.too-large}, {@code platform.picture.not-a-picture}
     */
    public static byte[] toJpeg(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            throw new BusinessException("platform.picture.too-large", MAX_BYTES / 1024 / 1024);
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(redrawn(read(upload)), "jpeg", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessException refusal) {
                throw refusal;
            }
            throw new BusinessException("platform.picture.not-a-picture");
        }
    }

    /** Looks at the size before decoding: a small file may unfold to gigabytes. */
    private static BufferedImage read(byte[] upload) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BusinessException("platform.picture.not-a-picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new BusinessException("platform.picture.not-a-picture");
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new BusinessException("platform.picture.too-large", MAX_BYTES / 1024 / 1024);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage redrawn(BufferedImage picture) {
        double scale = Math.min(1.0, (double) MAX_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        Image scaled = scale < 1 ? picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : picture;
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.drawImage(scaled, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }
}
