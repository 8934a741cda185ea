package org.brevet.shared.sheet;

import java.util.Map;
import java.util.TreeMap;
import org.brevet.shared.Digests;

/**
 * A file to import, with what was chosen for it.
 *
 * @param columns the heading for a column's name where somebody chose it, "" for none
 */
public record SheetFile(byte[] content, Map<String, String> columns) {

    public SheetFile {
        columns = Map.copyOf(columns);
    }

    public SheetFile(byte[] content) {
        this(content, Map.of());
    }

    /** Of the file alone: says in the audit trail which one it was. */
    public String fileDigest() {
        return Digests.sha256Hex(content);
    }

    /** Of the file and of the choices: what a preview stands for. */
    public String digest() {
        return Digests.sha256Hex(fileDigest() + "\n" + new TreeMap<>(columns));
    }
}
