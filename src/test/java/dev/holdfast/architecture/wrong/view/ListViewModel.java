package dev.holdfast.architecture.wrong.view;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;

/** A view model that knows its view. */
record ListViewModel(SimpleIntegerProperty count, Node node) {}
