package dev.comptoir.sales.paper;

import java.util.Base64;

/**
 * A file.
 *
 * @param mediaType such as application/pdf
 * @param fileName to save it under
 * @param content in Base64
 */
public record Document(String mediaType, String fileName, String content) {

    static Document pdf(String name, byte[] content) {
        // Store codes are letters, digits and dashes; history of another system numbers its receipts as it likes.
        String fileName = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf";
        return new Document("application/pdf", fileName, Base64.getEncoder().encodeToString(content));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
