package org.brevet.shared.sheet;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which sheets leave. */
public enum SheetForm {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String contentType;

    SheetForm(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /** By what stands in an address: {@code xlsx}, {@code csv}. */
    public static Optional<SheetForm> of(String extension) {
        return Arrays.stream(values()).filter(form -> form.extension.equals(extension)).findFirst();
    }
}
