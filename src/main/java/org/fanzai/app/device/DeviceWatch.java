package org.fanzai.app.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Scan;
import org.fanzai.support.Subscription;

/// Tells what a station's devices tell, one event after the other, in the threads of their drivers.
public final class DeviceWatch implements AutoCloseable {
    private static final String UID = "UID";

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Consumer<WatchEvent> listener;
    private boolean padReady;

    public DeviceWatch(Devices devices, Consumer<WatchEvent> listener) {
        this.listener = listener;
        devices.pad().ifPresent(pad -> subscriptions.add(pad.state().subscribe(this::pad)));
        devices.scanner().ifPresent(scanner -> {
            subscriptions.add(scanner.health().subscribe(health -> health("scanner", health)));
            subscriptions.add(scanner.subscribe(this::scanned));
        });
        devices.printer()
                .ifPresent(printer -> subscriptions.add(printer.health().subscribe(this::printer)));
    }

    private synchronized void tell(WatchEvent event) {
        listener.accept(event);
    }

    private void pad(PadState state) {
        switch (state) {
            case PadState.Connecting() -> padReady = false;
            case PadState.Lost(var why) -> {
                padReady = false;
                tell(new WatchEvent.Lost("pad", why));
            }
            case PadState.Ready(var tags, var crowded) -> {
                if (!padReady) tell(new WatchEvent.Ready("pad"));
                padReady = true;
                tell(new WatchEvent.Tags(tags, crowded));
            }
        }
    }

    private void health(String device, DeviceHealth health) {
        switch (health) {
            case DeviceHealth.Connecting() -> {}
            case DeviceHealth.Ok() -> tell(new WatchEvent.Ready(device));
            case DeviceHealth.Trouble(var _, var why) -> tell(new WatchEvent.Lost(device, why));
        }
    }

    private void scanned(Scan scan) {
        boolean card = scan.symbology().filter(UID::equals).isPresent();
        tell(card ? new WatchEvent.Card(scan.text()) : new WatchEvent.Scanned(scan.text(), scan.symbology()));
    }

    private void printer(DeviceHealth health) {
        switch (health) {
            case DeviceHealth.Connecting() -> {}
            case DeviceHealth.Ok() -> tell(new WatchEvent.Printer("ready"));
            case DeviceHealth.Trouble(var key, var why) ->
                tell(
                        key.equals("device.printer.lost")
                                ? new WatchEvent.Lost("printer", why)
                                : new WatchEvent.Printer(why));
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
