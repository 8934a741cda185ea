package org.brevet.shared;

import jakarta.json.spi.JsonProvider;

/**
 * The server's JSON, looked up once. {@link jakarta.json.Json} searches the class path anew at each call, for each single value: a sixth of
 * the work of saving a mark.
 */
public final class SharedJson {

    public static final JsonProvider JSON = JsonProvider.provider();

    private SharedJson() {
    }
}
