package dev.rapport.check;

/**
 * A file as somebody brings it.
 *
 * @param name the file's name without folders, for example {@code training.bpmn}; its ending says what it is
 */
@SuppressWarnings("ArrayRecordComponent")
public record Artefact(String name, byte[] content) {}
