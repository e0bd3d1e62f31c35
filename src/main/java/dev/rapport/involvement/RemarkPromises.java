package dev.rapport.involvement;

/** What becomes of an answer that promises something, in the act's own transaction. */
public interface RemarkPromises {

    /** @param by who answers that it will be done, and so promises it to the remark's author */
    void willDo(String projectKey, String unit, String remark, String author, String answer, String by);
}
