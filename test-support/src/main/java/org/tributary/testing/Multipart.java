package org.tributary.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file in it, as browsers send it. */
final class Multipart {
    private static final String BOUNDARY = "river-bank-1f6d0c7e";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Multipart(Map<String, String> fields, String fileField, byte[] file) {
        fields.forEach((name, value) -> part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part("name=\"" + fileField + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream", file);
        write("--" + BOUNDARY + "--\r\n");
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
