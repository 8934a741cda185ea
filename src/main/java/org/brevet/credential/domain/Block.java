package org.brevet.credential.domain;

/** A piece of the page: it knows its height before it is drawn, so that a page can be filled, and refused when it cannot hold everything. */
interface Block {

    float height();

    /** @param top counted from the page's top */
    void draw(TaggedPage page, float top);

    /** Without anything said: a line, a field of colour. */
    static Block decoration(float height, TaggedPage.Drawing drawing) {
        return new Block() {
            @Override
            public float height() {
                return height;
            }

            @Override
            public void draw(TaggedPage page, float top) {
                page.decoration(canvas -> {
                    canvas.move(0, TaggedPage.HEIGHT - top);
                    drawing.on(canvas);
                });
            }
        };
    }
}
