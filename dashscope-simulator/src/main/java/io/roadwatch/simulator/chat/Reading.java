package io.roadwatch.simulator.chat;

/** Whether a body is a chat request at all. */
public sealed interface Reading {

    record Read(ChatRequest request) implements Reading {}

    record Unreadable(VendorError error) implements Reading {}
}
