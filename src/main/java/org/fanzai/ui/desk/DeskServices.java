package org.fanzai.ui.desk;

import java.util.Optional;
import org.fanzai.ui.desk.convert.ConvertServices;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Renew;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;

/// What a desk works with; without a pad it can't programme tags.
public record DeskServices(
        CheckOut checkOut,
        CheckIn checkIn,
        Renew renew,
        SwitchSecurity security,
        PatronDirectory patrons,
        ItemDirectory items,
        DeskSetting setting,
        Optional<ConvertServices> convert) {}
