package org.fanzai.ui.desk;

import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Renew;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;

/// What a desk works with.
public record DeskServices(
        CheckOut checkOut,
        CheckIn checkIn,
        Renew renew,
        PatronDirectory patrons,
        ItemDirectory items,
        DeskSetting setting) {}
