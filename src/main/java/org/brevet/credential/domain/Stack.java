package org.brevet.credential.domain;

import java.util.ArrayList;
import java.util.List;

/** Blocks one under the other. */
final class Stack implements Block {

    private record Part(float gap, Block block) {
    }

    private final List<Part> parts = new ArrayList<>();

    /** @param gap above it; less than nothing draws it nearer */
    Stack add(float gap, Block block) {
        parts.add(new Part(gap, block));
        return this;
    }

    @Override
    public float height() {
        float height = 0;
        for (Part part : parts) {
            height += part.gap() + part.block().height();
        }
        return height;
    }

    @Override
    public void draw(TaggedPage page, float top) {
        float y = top;
        for (Part part : parts) {
            y += part.gap();
            part.block().draw(page, y);
            y += part.block().height();
        }
    }
}
