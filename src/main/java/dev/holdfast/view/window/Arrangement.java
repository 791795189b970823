package dev.holdfast.view.window;

import dev.holdfast.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Follows what decides what the window has room for, and lets the charts share their height accordingly. */
final class Arrangement {
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final Region root;
  private final ObservableDoubleValue fontPx;
  private final ObservableBooleanValue presenting;
  private final Session session;
  private final ReadOnlyObjectWrapper<Room> room = new ReadOnlyObjectWrapper<>(this, "room",
      Room.of(Double.MAX_VALUE, false, false, true, false));

  private boolean beside;

  /** {@code root}: the window's, with the pseudo-class {@code low} while its room is. */
  Arrangement(Region root, ObservableDoubleValue fontPx, ObservableBooleanValue presenting, Session session) {
    this.root = root;
    this.fontPx = fontPx;
    this.presenting = presenting;
    this.session = session;
    root.heightProperty().subscribe(this::update);
    fontPx.subscribe(this::update);
    presenting.subscribe(this::update);
    session.playhead().stepProperty().subscribe(this::update);
    session.analysisProperty().subscribe(this::update);
    room.subscribe(now -> root.pseudoClassStateChanged(LOW, now.isLow()));
  }

  ReadOnlyObjectProperty<Room> roomProperty() {
    return room.getReadOnlyProperty();
  }

  /** The timeline's share of {@code heightPx}; {@code flamePx}: what the flame chart fills. */
  double timelineShare(double heightPx, double flamePx) {
    return room.get().timelineShare(heightPx / fontPx.get(), flamePx / fontPx.get());
  }

  /** The charts' share of {@code widthPx}. */
  double chartsShare(double widthPx) {
    return room.get().chartsShare(widthPx / fontPx.get());
  }

  /** {@code panes} share anew when what decides their shares has changed. */
  void follow(SplitPanes panes) {
    room.subscribe(panes::share);
    fontPx.subscribe(panes::share);
  }

  /** {@code charts}: with the flame chart as their second; it comes and goes. */
  void arrange(SplitPanes charts, Node flame) {
    charts.orientationProperty().subscribe(now -> {
      beside = now == Orientation.HORIZONTAL;
      update();
    });
    room.subscribe(now -> {
      if (now.hasFlame() != charts.getItems().contains(flame)) {
        if (now.hasFlame()) {
          charts.getItems().add(flame);
          charts.place();
        } else {
          charts.getItems().remove(flame);
        }
      }
    });
    follow(charts);
  }

  private void update() {
    room.set(Room.of(root.getHeight() / fontPx.get(), presenting.get(),
        session.playhead().stepProperty().get() != null, session.analysisProperty().get() == null, beside));
  }
}
